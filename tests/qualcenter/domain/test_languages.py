from qualcenter.domain.languages import CODES, words_of_language
from qualcenter.exchange.values import LANGUAGES, language_of


def test_every_language_that_a_file_may_name_has_a_name_here() -> None:
    assert set(LANGUAGES) == set(CODES)
    assert [language_of(words_of_language(code)) for code in CODES] == list(CODES)


def test_a_language_without_a_name_stands_for_itself() -> None:
    assert (words_of_language("DE"), words_of_language("tlh")) == ("German", "tlh")
