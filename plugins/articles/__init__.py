"""Pelican plugin: raw articles → structured posts. The converter itself (`reader.convert`) knows nothing of Pelican."""


def register() -> None:
    """Pelican's entry; imported here so that `python -m plugins.articles` runs without Pelican."""
    from plugins.articles.plugin import register as connect

    connect()
