"""The words for the values that the knowledge is written in."""

BASIS_WORDS = {
    "review": "the 2018 review",
    "source": "published source",
    "judgement": "our judgement",
}

# What a measure is, with whose outcome it is: as a heading, and inside a sentence.
MEASURE_KINDS = {
    "output": "Outputs: what was done",
    "outcome-personal": "Outcomes that matter to one person",
    "outcome-programme": "Outcomes of a programme or service",
    "outcome-population": "Outcomes of a population",
    "relational": "Relational and holistic: how the contact and the life around it are",
}
WHAT_MEASURES_SHOW = {
    "output": "what was done",
    "outcome-personal": "what came of it for one person",
    "outcome-programme": "what came of a programme or service",
    "outcome-population": "what came of it for a population",
    "relational": "how the contact and the life around it are",
}

# What an initiative is: of many, and of one.
INITIATIVE_KINDS = {
    "law": "Laws",
    "policy": "Policies and plans",
    "standard": "Standards",
    "programme": "Programmes",
    "framework": "Frameworks",
    "tool": "Tools",
    "movement": "Movements",
}
AN_INITIATIVE = {
    "law": "a law",
    "policy": "a policy or plan",
    "standard": "a standard",
    "programme": "a programme",
    "framework": "a framework",
    "tool": "a tool",
    "movement": "a movement or network",
}
INITIATIVE_STATUSES = {
    "in-force": "In force",
    "partly-in-force": "Partly in force",
    "active": "Active",
    "local": "In use in some places",
    "ended": "Ended",
    "renamed": "Renamed",
    "replaced": "Replaced",
    "proposed": "Proposed",
    "not-law": "Not law",
    "unknown": "Not known",
}

# What a search finds, in the order in which equals stand.
SEARCH_KINDS = {
    "approach": "Approaches",
    "pair": "Names that are confused",
    "initiative": "Initiatives",
    "measure": "Measures",
    "term": "Terms",
    "tool": "Tools",
}
READ_WORDS = {"whole": "read whole", "opening": "opening read", "not read": "not read by us"}

# How strongly a similarity shows, and how sure evidence is, before or after what is said.
STRENGTHS = {
    "strong": "strong here",
    "medium": "medium here",
    "weak": "weak here",
    "not-described": "not described",
}
CERTAINTIES = {
    "high": "high certainty",
    "moderate": "moderate certainty",
    "low": "low certainty",
    "not-described": "nobody has looked",
}

# How strongly a similarity shows: a word where a table has its name above, and a sign beside it.
GRADES = {
    "strong": "strong",
    "medium": "medium",
    "weak": "weak",
    "not-described": "not described",
}
GRADE_SIGNS = {"strong": "●●●", "medium": "●●○", "weak": "●○○", "not-described": "–"}

# How two approaches stand to each other, after their names.
RELATIONS = {
    "combines": "go well together",
    "overlaps": "overlap",
    "pulls-apart": "pull apart",
}

# How an approach stands to another, as a heading on its own page.
STANDS_TO = {
    "combines": "Goes well with",
    "overlaps": "Overlaps with",
    "pulls-apart": "Pulls against",
}

# What a measure does, inside a sentence about one approach.
MEASURES_ASK = {
    "output": "counts what was done",
    "outcome": "asks what came of it",
    "relational": "asks how it was done",
}
