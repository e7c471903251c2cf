"""Pages of the loaded library, and their documents, as the tests of printing have them."""

from tests.printing.conftest import document_of, page_of, print_root

__all__ = ["document_of", "page_of", "print_root"]
