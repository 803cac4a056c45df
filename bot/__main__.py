"""``python -m bot``."""

import sys


def _run() -> int:
    try:
        from bot.cli import main

        return main()
    except ModuleNotFoundError as error:
        if (error.name or "bot").partition(".")[0] == "bot":
            raise
        print(
            f"error: the package '{error.name}' is not there; run this with the environment of the "
            "README (.venv/bin/python -m bot …), or: pip install -r requirements.txt",
            file=sys.stderr,
        )
        return 1


sys.exit(_run())
