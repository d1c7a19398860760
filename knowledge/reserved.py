"""Names that no question and no option may take: what a link holds besides answers, and the answer
"not sure".
"""

# "Not sure" is an answer to every question, so no option may take its name.
NOT_SURE = "not-sure"
NOT_SURE_TEXT = "Not sure"
# Parameters of a link that are not answers; a question may not take their names.
STEP_PARAMETER = "step"  # the question being asked; in old links its step
EVERYTHING_PARAMETER = "all"  # ask every question, whatever an answer could change
WAY_PARAMETER = "in"  # a short way in, and the place of its question
AT_PARAMETER = "at"
APPROACH_PARAMETER = "approach"
PART_PARAMETER = "part"  # of the page of an approach
COMPARE_PARAMETER = "with"
ONLY_PARAMETER = "only"
SEARCH_PARAMETER = "q"
FILTER_PARAMETER = "filter"
KIND_PARAMETER = "kind"
STATUS_PARAMETER = "status"
VIEW_PARAMETER = "view"
DIFFERENCE_PARAMETER = "difference"
INITIATIVE_PARAMETER = "initiative"
COUNTS_PARAMETER = "counts"
CASE_PARAMETER = "case"
GUESS_PARAMETER = "guess"
SPLIT_PARAMETER = "split"
DONE_PARAMETER = "done"
MATTERS_PARAMETER = "matters"
FILE_PARAMETER = "file"  # of the form for stewards, with an entry of the file
ENTRY_PARAMETER = "entry"
VERSION_PARAMETER = "v"  # the knowledge version that a link was made with
# Of a workshop: a room's code, a phone's secret token, the host's secret key.
ROOM_PARAMETER = "room"
ME_PARAMETER = "me"
KEY_PARAMETER = "key"
VOICE_PARAMETER = "voice"  # the one that a link to join proposes
RESERVED_PARAMETERS = (
    STEP_PARAMETER,
    EVERYTHING_PARAMETER,
    WAY_PARAMETER,
    AT_PARAMETER,
    APPROACH_PARAMETER,
    PART_PARAMETER,
    COMPARE_PARAMETER,
    ONLY_PARAMETER,
    SEARCH_PARAMETER,
    FILTER_PARAMETER,
    KIND_PARAMETER,
    STATUS_PARAMETER,
    VIEW_PARAMETER,
    DIFFERENCE_PARAMETER,
    INITIATIVE_PARAMETER,
    COUNTS_PARAMETER,
    CASE_PARAMETER,
    GUESS_PARAMETER,
    SPLIT_PARAMETER,
    DONE_PARAMETER,
    MATTERS_PARAMETER,
    FILE_PARAMETER,
    ENTRY_PARAMETER,
    VERSION_PARAMETER,
    ROOM_PARAMETER,
    ME_PARAMETER,
    KEY_PARAMETER,
    VOICE_PARAMETER,
    "embed",
    "embed_options",  # the last two are Streamlit's own
)
