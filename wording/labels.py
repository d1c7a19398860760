"""The words for the values that the knowledge is written in."""

BASIS_WORDS = {
    "review": "the 2018 review",
    "source": "published source",
    "judgement": "our judgement",
}
