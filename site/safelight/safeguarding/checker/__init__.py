"""The survivor-safe language checker: rules are data, the engine is plain Python without a database."""
