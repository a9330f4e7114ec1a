"""Reads an iCalendar file from standard input with python-icalendar or libical, and writes its events as JSON."""

import json
import sys


def with_icalendar(text):
    import icalendar

    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        yield {
            "uid": str(event["uid"]),
            "sequence": int(event["sequence"]),
            "title": str(event["summary"]),
            "place": str(event["location"]),
            "details": str(event["description"]),
            "url": str(event["url"]),
            "conference": str(event["conference"]),
            "start": event["dtstart"].dt.timestamp(),
            "end": event["dtend"].dt.timestamp(),
        }


def with_libical(text):
    import gi

    gi.require_version("ICalGLib", "3.0")
    from gi.repository import ICalGLib

    calendar = ICalGLib.Component.new_from_string(text)
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    # GLib's bindings have no name for CONFERENCE, which libical knows.
    values = {}
    found = event.get_first_property(ICalGLib.PropertyKind.ANY_PROPERTY)
    while found:
        values[found.get_property_name()] = found.get_value_as_string()
        found = event.get_next_property(ICalGLib.PropertyKind.ANY_PROPERTY)
    yield {
        "uid": event.get_uid(),
        "sequence": event.get_sequence(),
        "title": event.get_summary(),
        "place": event.get_location(),
        "details": event.get_description(),
        "url": values["URL"],
        "conference": values["CONFERENCE"],
        "start": event.get_dtstart().as_timet(),
        "end": event.get_dtend().as_timet(),
    }


readers = {"icalendar": with_icalendar, "libical": with_libical}
json.dump(list(readers[sys.argv[1]](sys.stdin.buffer.read().decode("utf-8"))), sys.stdout)
