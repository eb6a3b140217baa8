"""The colour tokens of both themes; every colour of the program is written here and nowhere else."""

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True)
class Tokens:
    """One theme's colours as #RRGGBB texts; pairs that carry text meet 4.5:1, glyphs and borders 3:1."""

    bg: str
    surface: str
    sunken: str
    hover: str
    selected: str
    border: str
    border_strong: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_text: str
    focus: str
    accent_soft: str
    on_accent_soft: str
    ok: str
    on_ok: str
    ok_hover: str
    ok_soft: str
    on_ok_soft: str
    danger: str
    on_danger: str
    danger_soft: str
    on_danger_soft: str
    neg: str
    undo_bg: str
    undo_fg: str
    undo_fg2: str
    undo_line: str
    sla_ok: str
    sla_track: str
    sla_soon: str
    sla_soon_bg: str
    sla_soon_fg: str
    sla_urgent: str
    sla_urgent_bg: str
    sla_urgent_fg: str
    sla_late: str
    sla_late_bg: str
    sla_late_fg: str
    sla_hold: str
    sla_hold_bg: str
    sla_hold_fg: str
    scrim: str
    dark: bool


LIGHT = Tokens(
    bg="#F4F5F7",
    surface="#FFFFFF",
    sunken="#ECEEF2",
    hover="#F1F3F6",
    selected="#E9EEFB",
    border="#DFE2E8",
    border_strong="#858E9D",
    text="#161A21",
    text2="#465060",
    text3="#626C7B",
    accent="#2B54CF",
    accent_hover="#2447B3",
    on_accent="#FFFFFF",
    accent_text="#2B54CF",
    focus="#2B54CF",
    accent_soft="#E7EDFC",
    on_accent_soft="#2243A8",
    ok="#0B7565",
    on_ok="#FFFFFF",
    ok_hover="#086354",
    ok_soft="#DCF1EB",
    on_ok_soft="#075A4D",
    danger="#A81C2F",
    on_danger="#FFFFFF",
    danger_soft="#FCE6E8",
    on_danger_soft="#8A1425",
    neg="#8F3A1B",
    undo_bg="#1B2029",
    undo_fg="#FFFFFF",
    undo_fg2="#C3CAD6",
    undo_line="#5FD3BC",
    sla_ok="#5B6574",
    sla_track="#DFE2E8",
    sla_soon="#B27300",
    sla_soon_bg="#FFEFC7",
    sla_soon_fg="#6B4200",
    sla_urgent="#A64400",
    sla_urgent_bg="#A64400",
    sla_urgent_fg="#FFFFFF",
    sla_late="#7A123A",
    sla_late_bg="#7A123A",
    sla_late_fg="#FFFFFF",
    sla_hold="#6B7585",
    sla_hold_bg="#E6E9F0",
    sla_hold_fg="#465060",
    scrim="#0F1217",
    dark=False,
)

DARK = Tokens(
    bg="#0F1217",
    surface="#171B21",
    sunken="#11151A",
    hover="#1E242C",
    selected="#1C2740",
    border="#272E38",
    border_strong="#6F7A8C",
    text="#E9ECF1",
    text2="#B3BBC8",
    text3="#8C96A6",
    accent="#3E66DE",
    accent_hover="#466DE2",
    on_accent="#FFFFFF",
    accent_text="#8FB0FF",
    focus="#8FB0FF",
    accent_soft="#1D2947",
    on_accent_soft="#AFC4FF",
    ok="#49C5A8",
    on_ok="#06231C",
    ok_hover="#5AD2B6",
    ok_soft="#10302A",
    on_ok_soft="#7FE0C8",
    danger="#F07A86",
    on_danger="#2A060B",
    danger_soft="#3A161C",
    on_danger_soft="#FFB3BB",
    neg="#F0A585",
    undo_bg="#2A323E",
    undo_fg="#FFFFFF",
    undo_fg2="#C3CAD6",
    undo_line="#5FD3BC",
    sla_ok="#97A1B0",
    sla_track="#272E38",
    sla_soon="#E8B23F",
    sla_soon_bg="#38290A",
    sla_soon_fg="#F5CB6A",
    sla_urgent="#FF9D47",
    sla_urgent_bg="#FF9D47",
    sla_urgent_fg="#2B1200",
    sla_late="#E8527F",
    sla_late_bg="#E8527F",
    sla_late_fg="#1F020B",
    sla_hold="#8C96A6",
    sla_hold_bg="#232A34",
    sla_hold_fg="#B3BBC8",
    scrim="#000000",
    dark=True,
)


def higher_contrast(tokens: Tokens) -> Tokens:
    """Return the same theme with stronger lines and no quiet text, for eyes that need it."""
    return replace(tokens, text3=tokens.text2, border=tokens.border_strong)


CONTRAST_PAIRS: tuple[tuple[str, str, float], ...] = (
    ("text", "surface", 4.5),
    ("text", "bg", 4.5),
    ("text2", "surface", 4.5),
    ("text2", "sunken", 4.5),
    ("text3", "surface", 4.5),
    ("text3", "bg", 4.5),
    ("text3", "sunken", 4.5),
    ("text3", "hover", 4.5),
    ("text3", "selected", 4.5),
    ("accent_text", "surface", 4.5),
    ("accent_text", "selected", 4.5),
    ("on_accent", "accent", 4.5),
    ("on_accent", "accent_hover", 4.5),
    ("on_accent_soft", "accent_soft", 4.5),
    ("on_ok_soft", "ok_soft", 4.5),
    ("ok", "surface", 4.5),
    ("on_ok", "ok", 4.5),
    ("on_ok", "ok_hover", 4.5),
    ("sla_ok", "surface", 4.5),
    ("sla_soon_fg", "sla_soon_bg", 4.5),
    ("sla_urgent_fg", "sla_urgent_bg", 4.5),
    ("sla_late_fg", "sla_late_bg", 4.5),
    ("sla_hold_fg", "sla_hold_bg", 4.5),
    ("sla_soon", "surface", 3.0),
    ("sla_urgent", "surface", 3.0),
    ("sla_late", "surface", 3.0),
    ("sla_hold", "surface", 3.0),
    ("sla_soon", "bg", 3.0),
    ("danger", "surface", 4.5),
    ("on_danger_soft", "danger_soft", 4.5),
    ("on_danger", "danger", 4.5),
    ("border_strong", "surface", 3.0),
    ("border_strong", "bg", 3.0),
    ("focus", "surface", 3.0),
    ("focus", "bg", 3.0),
    ("focus", "selected", 3.0),
    ("neg", "surface", 4.5),
    ("undo_fg", "undo_bg", 4.5),
    ("undo_fg2", "undo_bg", 4.5),
)
"""Foreground, background and the least contrast that WCAG 2.2 AA asks of the pair."""


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two #RRGGBB colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colour_names() -> tuple[str, ...]:
    """Return the names of all colour tokens."""
    return tuple(f.name for f in fields(Tokens) if f.name != "dark")
