"""The words for the values that the knowledge is written in."""

BASIS_WORDS = {
    "review": "the 2018 review",
    "source": "published source",
    "judgement": "our judgement",
}
READ_WORDS = {"whole": "read whole", "opening": "opening read", "not read": "not read by us"}
