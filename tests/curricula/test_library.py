from curricula.formats import Lesson
from curricula.library import STARTER, in_teaching_order
from safelight.core.library.resources import read_all


def test_lessons_come_by_age_and_each_after_the_one_before_it() -> None:
    ordered = [lesson for _file, lesson in in_teaching_order(read_all(STARTER / "lessons", Lesson))]
    ages = [int(lesson.band.split("-")[0]) for lesson in ordered]
    place = {lesson.id: at for at, lesson in enumerate(ordered)}
    assert ages == sorted(ages)
    assert all(place[lesson.unit.before] < place[lesson.id] for lesson in ordered if lesson.unit.before in place)


def test_a_circle_of_lessons_ends() -> None:
    file, lesson = read_all(STARTER / "lessons", Lesson)[0]
    first = lesson.model_copy(update={"id": "a", "unit": lesson.unit.model_copy(update={"before": "b"})})
    second = lesson.model_copy(update={"id": "b", "unit": lesson.unit.model_copy(update={"before": "a"})})
    assert len(in_teaching_order([(file, first), (file, second)])) == 2
