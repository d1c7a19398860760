"""Files that do not keep a rule yet. A rule may be put off here only while somebody mends it."""

NOT_YET: dict[str, tuple[str, ...]] = {}
