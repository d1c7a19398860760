"""The words for the values that the knowledge is written in."""

BASIS_WORDS = {
    "review": "the 2018 review",
    "source": "published source",
    "judgement": "our judgement",
}
READ_WORDS = {"whole": "read whole", "opening": "opening read", "not read": "not read by us"}

# How strongly a similarity shows: a word where a table has its name above, and a sign beside it.
GRADES = {
    "strong": "strong",
    "medium": "medium",
    "weak": "weak",
    "not-described": "not described",
}
GRADE_SIGNS = {"strong": "●●●", "medium": "●●○", "weak": "●○○", "not-described": "–"}
