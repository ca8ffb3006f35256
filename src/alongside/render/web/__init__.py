"""The manual as web pages. Writes Markdown with pieces of HTML in it; the site generator does the rest."""
