"""Start Bearings: `python -m serve`, with any options of `streamlit run` after it.

Or look at a server from outside: `python -m serve doctor URL`.
"""

import sys

import click
from streamlit.web.bootstrap import load_config_options
from streamlit.web.cli import configurator_options

from serve import doctor, listening


@click.command()
@configurator_options
def main(**options: object) -> None:
    """Start Bearings and print its address. What is not given is as .streamlit/config.toml has it,
    or a variable of the environment.
    """
    load_config_options(options)
    listening.run()


if __name__ == "__main__":
    if sys.argv[1:2] == ["doctor"]:
        doctor.main(sys.argv[2:], prog_name="python -m serve doctor")
    main(prog_name="python -m serve")
