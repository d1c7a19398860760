"""Delete the rooms whose days are over, without a server: `python -m workshop purge`. A server does
so by itself, each hour.
"""

import sys

from wording.say import say
from workshop.store import Store, database
from workshop.store.database import DatabaseUnavailable


def main(arguments: list[str]) -> int:
    """Run the command. 1: the rooms cannot be reached. 2: it is no command."""
    if arguments != ["purge"]:
        print(say("command.workshop"), file=sys.stderr)
        return 2
    try:
        opened = database.open_engine(database.address())
        purged = Store(opened).tidy()
    except DatabaseUnavailable as error:
        print(error, file=sys.stderr)
        return 1
    print(say("command.purged", rooms=purged.rooms, waiting=purged.waiting))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
