// The Linting layer.
