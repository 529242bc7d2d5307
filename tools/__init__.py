"""What the tasks do: set up, build, serve, test. tasks.py names the tasks; nothing in plugins/ imports this package."""
