"""What stands between browser and pages: headers, a quiet log, and what is shown when a page fails."""
