"""What each page and each paper says, as one frozen value made in one call."""
