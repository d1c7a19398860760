"""How rooms are kept in PostgreSQL: nobody waits long, whether it is slow, hangs or is gone.

What is set is set for one transaction, and nothing is prepared: a pool in between may hand each
transaction to another connection.
"""

from typing import Any

import psycopg
from sqlalchemy import Connection, Engine, event

LEAST_TO_CONNECT = 2  # libpq takes one second for two
FOR_AN_ANSWER = 2  # as long as for a turn, so that a server that lives can say itself what is wrong


class Hasty(psycopg.Connection[Any]):
    """A connection that is given up when no answer comes in time: what a server that hangs would do
    with it later is not known.
    """

    seconds: float

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        """Wait for an answer. Raises OperationalError."""
        try:
            return super().wait(gen, interval, timeout or self.seconds)
        except psycopg.OperationalError:
            if self.pgconn.transaction_status == psycopg.pq.TransactionStatus.ACTIVE:
                self.close()
            raise


def set_up(engine: Engine, seconds: float) -> None:
    """Wait so long for a turn, and twice as long for any answer."""
    milliseconds = int(1000 * seconds)
    turn = f"SET LOCAL lock_timeout = {milliseconds}"

    def connect(_dialect: Any, _record: Any, arguments: Any, options: Any) -> Hasty:
        whole_seconds = int(seconds)
        options["connect_timeout"] = max(LEAST_TO_CONNECT, whole_seconds)
        made = Hasty.connect(*arguments, prepare_threshold=None, **options)
        made.seconds = FOR_AN_ANSWER * seconds
        return made

    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        if options.get("isolation_level") != "AUTOCOMMIT":
            connection.exec_driver_sql(turn)

    event.listen(engine, "do_connect", connect)
    event.listen(engine, "begin", begin)
