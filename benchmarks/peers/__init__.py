"""The same ten questions as others would ask them: what Waymark’s own page is measured against."""
