#include <assay/json.hpp>

namespace assay {
namespace {

constexpr std::string_view schema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:assay:schema:evaluation:1",
  "title": "Evaluation",
  "description": "What follows from an assessment under a rule pack. Lists are in the order of the pack and its standard.",
  "type": "object",
  "required": ["format", "pack", "assessment", "organisation", "scope", "based_on", "visits", "ladders", "values", "nodes", "elements", "sites", "flags", "failures"],
  "properties": {
    "format": {"const": "assay-evaluation/1"},
    "pack": {
      "description": "The pack that was applied.",
      "type": "object",
      "required": ["id", "version", "title"],
      "properties": {
        "id": {"type": "string"},
        "version": {"type": "string"},
        "title": {"type": "string"},
        "scheme": {
          "description": "What the results are results of: the standard, or a scheme derived from it. Absent when the pack is a standard itself, as is `layers`.",
          "type": "object",
          "required": ["id", "version", "title", "kind"],
          "properties": {
            "id": {"type": "string"},
            "version": {"type": "string"},
            "title": {"type": "string"},
            "kind": {"enum": ["standard", "derived"]}
          },
          "additionalProperties": false
        },
        "layers": {
          "description": "The packs that were applied: the standard first, then the layers upon it.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "version", "kind"],
            "properties": {
              "id": {"type": "string"},
              "version": {"type": "string"},
              "kind": {"enum": ["standard", "guidance", "derived", "checks"]}
            },
            "additionalProperties": false
          }
        }
      },
      "additionalProperties": false
    },
    "assessment": {"description": "Id of the assessment.", "type": "string"},
    "organisation": {"description": "Name of the organisation.", "type": "string"},
    "scope": {"description": "Title of the scope.", "type": "string"},
    "visit": {"description": "Id of the visit that the ratings come from: the latest at which a rating that counts was given. While nothing is judged, the latest visit of the file.", "type": "string"},
    "visit_kind": {"description": "Title of its kind.", "type": "string"},
    "visit_date": {"description": "Its last day.", "type": "string", "format": "date"},
    "as_of": {"description": "The day whose knowledge counts.", "type": "string", "format": "date"},
    "based_on": {
      "description": "Where the ratings that count come from, in numbers of elements that apply.",
      "type": "object",
      "required": ["judged", "carried", "self_only"],
      "properties": {
        "judged": {"description": "Rated by others than the organisation, at `visit`.", "type": "integer", "minimum": 0},
        "carried": {"description": "Rated by others than the organisation, at an earlier visit.", "type": "integer", "minimum": 0},
        "self_only": {"description": "Rated by the organisation itself only.", "type": "integer", "minimum": 0}
      },
      "additionalProperties": false
    },
    "visits": {"description": "All visits of the file, by their days, then by id.", "type": "array", "items": {"$ref": "#/$defs/visit"}},
    "outcome": {"description": "The pack's ladder of outcomes; absent when it has none.", "$ref": "#/$defs/ladder"},
    "outcome_without_claims": {"description": "The same with every claimed element counted in; absent when that makes no difference.", "$ref": "#/$defs/ladder"},
    "outcome_of_visit": {"description": "The outcome with every awaited element open; absent unless awaited elements count by an earlier rating. While it is not known, the outcome is that of a visit that is not finished.", "$ref": "#/$defs/ladder"},
    "outcome_of_standard": {"description": "The outcome under the standard by itself; absent when no layer bears on what the rules decide.", "$ref": "#/$defs/ladder"},
    "ladders": {"description": "Of the assessment.", "type": "array", "items": {"$ref": "#/$defs/ladder"}},
    "values": {"description": "Of the assessment.", "type": "array", "items": {"$ref": "#/$defs/value"}},
    "nodes": {"description": "Of the standard, without the elements.", "type": "array", "items": {"$ref": "#/$defs/node"}},
    "elements": {"type": "array", "items": {"$ref": "#/$defs/element"}},
    "sites": {"description": "How each site was rated by itself.", "type": "array", "items": {"$ref": "#/$defs/site"}},
    "flags": {"description": "What the checks of the pack raise: something to look at, never a rating.", "type": "array", "items": {"$ref": "#/$defs/flag"}},
    "failures": {"description": "Rules that could not be carried out; what depends on them is undetermined.", "type": "array", "items": {"$ref": "#/$defs/failure"}},
    "notice": {"description": "What has to be said beside the results.", "type": "string"}
  },
  "additionalProperties": false,
  "$defs": {
    "certainty": {
      "description": "incomplete: it depends on what is not rated or said yet; undetermined: on a rule that failed. Neither is ever a pass.",
      "enum": ["known", "incomplete", "undetermined"]
    },
    "number": {
      "description": "Exact: a number, or a text where no decimal of at most 15 digits is exact (1/3).",
      "type": ["number", "string"],
      "pattern": "^-?[0-9]+(/[0-9]+|[.][0-9]+)?$"
    },
    "ladder": {
      "description": "Where a ladder stands.",
      "type": "object",
      "required": ["ladder", "certainty", "met"],
      "properties": {
        "ladder": {"description": "Its name in the pack.", "type": "string"},
        "case": {"description": "The case that holds, when it is known; null when there is nothing to make bands of.", "type": ["string", "null"]},
        "certainty": {"$ref": "#/$defs/certainty"},
        "reachable": {"description": "When it is not known: the cases it can still come to, lowest first.", "type": "array", "items": {"type": "string"}},
        "met": {"description": "Whether it is known to be at or above the case that counts as met.", "type": "boolean"},
        "says": {"description": "The pack's sentence for it.", "type": "string"},
        "tally": {"description": "The pack's sentence of figures beside it.", "type": "string"},
        "rule": {"description": "Where the case is declared: file:line.", "type": "string"}
      },
      "oneOf": [{"required": ["case"]}, {"required": ["reachable"]}],
      "additionalProperties": false
    },
    "value": {
      "description": "What an expression of the pack came to: a value, null when there certainly is none (a mean of nothing), or the least and the most it can still be.",
      "type": "object",
      "required": ["id"],
      "properties": {
        "id": {"description": "Its name in the pack.", "type": "string"},
        "certainty": {"description": "Absent when it is known.", "$ref": "#/$defs/certainty"},
        "value": {"anyOf": [{"$ref": "#/$defs/number"}, {"type": "array", "items": {"type": "string"}}, {"type": "null"}]},
        "from": {"$ref": "#/$defs/number"},
        "to": {"$ref": "#/$defs/number"}
      },
      "dependentRequired": {"from": ["to"], "to": ["from"]},
      "additionalProperties": false
    },
    "node": {
      "description": "What follows for one node above the elements.",
      "type": "object",
      "required": ["node", "level"],
      "properties": {
        "node": {"description": "Its id.", "type": "string"},
        "level": {"type": "string"},
        "values": {"type": "array", "items": {"$ref": "#/$defs/value"}},
        "ladders": {"type": "array", "items": {"$ref": "#/$defs/ladder"}}
      },
      "additionalProperties": false
    },
    "element": {
      "description": "What is held of one element.",
      "type": "object",
      "required": ["element"],
      "properties": {
        "element": {"description": "Its id.", "type": "string"},
        "applicability": {"description": "Absent when it applies.", "enum": ["claimed_not_applicable", "accepted_not_applicable"]},
        "rating": {"description": "The one that decides.", "type": "string"},
        "ratings": {"description": "Those of equal deciders that differ.", "type": "array", "items": {"type": "string"}},
        "role": {"description": "Of the judgement that decides.", "type": "string"},
        "author": {"description": "Of the judgement that decides.", "type": "string"},
        "visit": {"description": "Of the judgement that decides.", "type": "string"},
        "carried_from": {"description": "Id of the visit that the rating was given at, when it was carried forward.", "type": "string"},
        "values": {"type": "array", "items": {"$ref": "#/$defs/value"}},
        "ladders": {"type": "array", "items": {"$ref": "#/$defs/ladder"}}
      },
      "additionalProperties": false
    },
    "visit": {
      "description": "What was judged at one visit.",
      "type": "object",
      "required": ["visit", "visit_kind", "visit_date", "took_place", "in_scope", "judged", "counts", "awaited"],
      "properties": {
        "visit": {"description": "Its id.", "type": "string"},
        "visit_kind": {"description": "Title of its kind.", "type": "string"},
        "visit_date": {"description": "Its last day.", "type": "string", "format": "date"},
        "took_place": {"description": "Whether somebody judged at it. False of a visit that is only prepared.", "type": "boolean"},
        "in_scope": {"description": "Elements in its scope, without those accepted as not applicable.", "type": "integer", "minimum": 0},
        "judged": {"description": "Of these, the elements that were rated at it.", "type": "integer", "minimum": 0},
        "counts": {"description": "Elements that apply whose rating was given at it.", "type": "integer", "minimum": 0},
        "awaited": {"description": "Elements in its scope that are still to be judged at it, on the as-of day.", "type": "integer", "minimum": 0}
      },
      "additionalProperties": false
    },
    "site": {
      "type": "object",
      "required": ["site", "rated", "ratings", "weakest"],
      "properties": {
        "site": {"description": "Its id.", "type": "string"},
        "rated": {"description": "Elements with a judgement of this site.", "type": "integer", "minimum": 0},
        "ratings": {"description": "How many of them stand at each rating, in the order of the scale.", "type": "array", "items": {"type": "integer", "minimum": 0}},
        "weakest": {"description": "Whether its share of met elements is the lowest.", "type": "boolean"}
      },
      "additionalProperties": false
    },
    "flag": {
      "type": "object",
      "required": ["check", "severity", "says", "at", "fingerprint"],
      "properties": {
        "check": {"description": "The check's id in the pack.", "type": "string"},
        "severity": {"description": "settle: to be cleared up; consider: worth a look.", "enum": ["settle", "consider"]},
        "element": {"description": "Id of the element it is about.", "type": "string"},
        "says": {"type": "string"},
        "hint": {"description": "What is missing and where to look; never a rating.", "type": "string"},
        "why": {"description": "Why it matters.", "type": "string"},
        "at": {"description": "What it is about, by ids.", "type": "array", "items": {"type": "string"}},
        "rule": {"description": "Where the check is declared: file:line.", "type": "string"},
        "fingerprint": {"description": "By which the flag is known again: the same as long as the assessment's id, the check and `at` are.", "type": "string", "pattern": "^[0-9a-f]{16}$"}
      },
      "additionalProperties": false
    },
    "failure": {
      "type": "object",
      "required": ["rule", "says"],
      "properties": {
        "rule": {"description": "Id of the rule.", "type": "string"},
        "place": {"description": "Where it is declared: file:line.", "type": "string"},
        "on": {"description": "Id of what it failed on.", "type": "string"},
        "says": {"type": "string"}
      },
      "additionalProperties": false
    }
  }
}
)json";

}  // namespace

std::string evaluation_schema() { return std::string{schema}; }

}  // namespace assay
