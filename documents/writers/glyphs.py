"""Any text in signs that the fonts of typst can set. PDF/UA refuses every other, and at some of
them typst itself breaks.
"""

import re
import unicodedata

SET = re.compile(
    # Latin, Greek, Cyrillic, Armenian
    "[\t\n\r -~\u00a0-\u0377\u037a-\u0482\u048a-\u04ff\u0510-\u0513\u051a-\u051d\u0531-\u058f"
    "\u05d0-\u05f4\u060c\u061b\u061f\u0621-\u063a\u0640-\u064a\u0660-\u066d"  # Hebrew, Arabic
    "\u067e\u0686\u0698\u06a9\u06af\u06be\u06cc\u06f0-\u06f9\u10d0-\u10fa"  # Persian, Georgian
    # signs
    "\u1e00-\u200a\u2010-\u2040\u2042\u2044-\u2052\u2054-\u205f\u2070-\u20c0\u2100-\u211e\u2126-\u2151\u2153-\u2184"
    # symbols
    "\u2190-\u23ff\u2460-\u2606\u2609-\u262f\u2638-\u268b\u2701-\u2704\u2706-\u2709\u270c-\u2714\u2717-\u2726"
    "\u272a-\u274b\u2761-\u277f\u27c0-\u2bff\ufb00-\ufb06\ufffd]"
)
# A mark and its letter come from one font or not at all.
STRAY = re.compile("(?<![A-Za-z\u00c0-\u036f\u0400-\u045f\u1e00-\u1eff])[\u0300-\u036f]+")
# What nearly every text is made of, and stands as it is.
USUAL = re.compile("[\t\n\r -~\u00a3\u00e0-\u00f6\u2010-\u2027]*")
UNASSIGNED_OR_FORMAT = ("Cn", "Cf")
SYMBOL = "So"
SEEN_BY_NOBODY = ("Cc", "Cf", "Cs", "Cn", "Sk", "Mn", "Mc", "Me")


def settable(text: str) -> str:
    """The text; where no font has a sign, the name of a symbol, such as (grinning face), or � for a
    letter.
    """
    if USUAL.fullmatch(text):
        return text
    composed = unicodedata.normalize("NFC", text)
    signs = [_settable(sign) for sign in composed]
    return STRAY.sub("", "".join(signs))


def _settable(sign: str) -> str:
    category = unicodedata.category(sign)
    if SET.match(sign) and category not in UNASSIGNED_OR_FORMAT:
        return sign
    if category == SYMBOL:
        return f"({unicodedata.name(sign).lower()})"
    if category in SEEN_BY_NOBODY:
        return ""
    return "�"
