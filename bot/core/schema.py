"""The JSON Schema of ``intents.yaml``, for editors."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from bot.core.catalog import Catalog


class _Schema(GenerateJsonSchema):
    """The file's scalars are text to the bot, whatever YAML makes of them."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Text: an editor sees 112 as a number and true as a truth."""
        made = super().str_schema(schema)
        made["type"] = ["string", "number", "boolean"]
        return made

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        """A number, in quotes or not."""
        made = super().float_schema(schema)
        made["type"] = ["number", "string"]
        return made

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """A truth in the words that YAML knows."""
        return {"enum": [True, False, "true", "false", "yes", "no", "on", "off"]}

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


def schema() -> dict[str, Any]:
    """The schema, as Python values."""
    made = Catalog.model_json_schema(schema_generator=_Schema)
    made["$schema"] = "http://json-schema.org/draft-07/schema#"
    made["title"] = "intents.yaml"
    return made
