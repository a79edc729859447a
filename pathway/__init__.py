"""The domain of Waymark: the record, its rules and its content, free of any screen or file format."""
