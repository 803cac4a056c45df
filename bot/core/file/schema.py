"""The JSON Schema of ``intents.yaml``, for editors.

It accepts whatever the loader accepts. An editor sees numbers and truths where the bot sees text,
so a text may be any of them; one thing is lost, since it cannot be told from a key without a value:
the words ``null`` and ``~`` must be put in quotes.
"""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from bot.core.catalog import RESERVED_IDS, Catalog
from bot.core.file.descriptions import DESCRIPTIONS

_ID = "[a-z][a-z0-9_]{0,47}"
_NEW_ID = f"^(?!(?:{'|'.join(sorted(RESERVED_IDS))})$){_ID}$"
_NUMBER = r"^\s*[+]?([01]|[01]?\.[0-9_]+|[01]\.|[0-9.]+[eE][+-]?[0-9]+)0*\s*$"
_ID_RULE = "a name starts with a letter and has only small letters, digits and _"
_TRUTHS = ("true", "false", "yes", "no", "on", "off", "t", "f", "y", "n")


class _Schema(GenerateJsonSchema):
    """The file's scalars are text to the bot, whatever YAML makes of them."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text: an editor sees 112 as a number and true as a truth."""
        pattern = schema.get("pattern")
        if pattern is None:
            return {"type": ["string", "number", "boolean"], "pattern": r"\S"}
        made: JsonSchemaValue = {"type": "string", "pattern": str(pattern)}
        if str(pattern) == f"^{_ID}$":
            made |= {"type": ["string", "boolean"], "patternErrorMessage": _ID_RULE}
        return made

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        """A number from 0 to 1, in quotes or not."""
        limits = {"minimum": 0, "maximum": 1}
        return {"type": ["number", "string"], **limits, "pattern": _NUMBER}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """A truth in any of the words for it."""
        word = {"type": "string", "pattern": _truth_pattern()}
        return {"anyOf": [{"type": "boolean"}, {"enum": [0, 1]}, word]}

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """One of a few words; a version may be written as a number."""
        words = schema["expected"]
        return {"enum": [*words, *(int(word) for word in words if str(word).isdigit())]}

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key that may be left out, but not be left empty."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Without the default: it is the bot's, and long."""
        return self.generate_inner(schema["schema"])

    def function_before_schema(
        self, schema: core_schema.BeforeValidatorFunctionSchema
    ) -> JsonSchemaValue:
        """A list, or one word where one is enough."""
        listed = self.generate_inner(schema["schema"])
        return {"anyOf": [listed["items"], listed]}


def _truth_pattern() -> str:
    """Any of the words in any case, which a pattern has to spell out."""
    either = ["".join(f"[{char.upper()}{char}]" for char in word) for word in _TRUTHS]
    return f"^({'|'.join(either)}|0|1)$"


def schema() -> dict[str, Any]:
    """The schema, as Python values."""
    made = Catalog.model_json_schema(schema_generator=_Schema)
    models = {"Catalog": made, **made["$defs"]}
    for name, model in models.items():
        _describe(model, DESCRIPTIONS[name])
    _close(models["Catalog"]["properties"]["intents"], _NEW_ID)
    _close(models["EmergencySection"]["properties"]["signs"], _NEW_ID)
    _close(models["Sign"]["properties"]["patterns"]["items"], f"^{_ID}$")
    models["Sign"]["properties"]["patterns"]["items"]["minProperties"] = 1
    models["Sign"]["anyOf"] = [{"required": ["patterns"]}, {"required": ["phrases"]}]
    models["Example"]["anyOf"] = [{"required": ["expect"]}, {"required": ["offer"]}]
    made["properties"]["intents"]["defaultSnippets"] = [_SNIPPET]
    return {"$schema": "http://json-schema.org/draft-07/schema#", "title": "intents.yaml", **made}


_SNIPPET = {
    "label": "new topic",
    "description": "A topic with its phrases and its answer",
    "body": {
        "${1:new_topic}": {
            "title": "${2:Label of its button}",
            "phrases": ["${3:how people ask}"],
            "answer": "${4:What people read}",
        }
    },
}


def _describe(model: dict[str, Any], descriptions: dict[str, str]) -> None:
    model.pop("title", None)
    model["description"] = descriptions[""]
    for key, value in model["properties"].items():
        value.pop("title", None)
        if "$ref" in value:  # beside a $ref nothing else counts
            value["allOf"] = [{"$ref": value.pop("$ref")}]
        if key in descriptions:
            value["description"] = descriptions[key]


def _close(mapping: dict[str, Any], pattern: str) -> None:
    """A mapping from ids: any other key is a mistake."""
    inner = mapping.pop("patternProperties", None) or {"": mapping.pop("additionalProperties")}
    mapping.pop("propertyNames", None)
    mapping["patternProperties"] = {pattern: next(iter(inner.values()))}
    mapping["additionalProperties"] = False
