"""What the words mean: values, drafts, rows and rules. No SQL, no Qt, no files."""
