"""Questions and facts that several aids share, so that answers carry from one aid to the next."""
