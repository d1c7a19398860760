"""Sentences by their key, so that no logic holds words: `say("result.one-fits", name=…)`.

They stand in `sentences/`, one file a feature: a mapping of key to sentence, with the names of
values in braces. `tests/wording/test_say.py` sees to it that every key is used and that every used
key is there.
"""

from functools import cache
from pathlib import Path

from knowledge.problems import KnowledgeError
from knowledge.reading.yaml_lines import read

FOLDER = Path(__file__).with_name("sentences")


def say(key: str, **values: object) -> str:
    """The sentence of a key such as "result.one-fits", with its values filled in.

    Raises KeyError if the sentence is not there, or names a value that is not given.
    """
    feature, _, name = key.partition(".")
    sentence = sentences(feature)[name]
    return sentence.format_map(values)


@cache
def sentences(feature: str) -> dict[str, str]:
    """Every sentence of one feature, as written, by name. Raises KnowledgeError if the file is
    broken.
    """
    path = FOLDER / f"{feature}.yaml"
    document, problems = read(path, path.name)
    if document is None or problems:
        raise KnowledgeError(tuple(problems))
    return dict(document.data)
