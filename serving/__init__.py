"""What stands between the browser and the pages: headers, a quiet log, and what is shown when a page fails."""
