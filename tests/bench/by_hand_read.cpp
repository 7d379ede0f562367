#include "by_hand_document.hpp"
#include "by_hand_keys.hpp"

#include <boost/json/basic_parser_impl.hpp>

#include <limits>

namespace bench::by_hand {
namespace {

using Code = boost::json::error_code;
using Piece = boost::json::string_view;

/// `YYYY-MM-DD`; 0 when it is none.
Day day_of(Text text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return 0;
    Day day = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) continue;
        if (text[i] < '0' || text[i] > '9') return 0;
        day = day * 10 + (text[i] - '0');
    }
    return day % 100 >= 1 && day % 100 <= 31 && day / 100 % 100 >= 1 && day / 100 % 100 <= 12 ? day
                                                                                              : 0;
}

class Handler {
public:
    Handler(Document& into, Parts& parts, Text json) : d_(into), parts_(parts), json_(json) {}

    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = max_object_size;
    static constexpr std::size_t max_key_size = max_object_size;
    static constexpr std::size_t max_string_size = max_object_size;

    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&) {
        return open(level_->in == In::list ? level_->items : pending_, In::document);
    }
    bool on_object_end(std::size_t, Code&) { return close(); }
    bool on_array_begin(Code&) {
        if (list_ == nullptr) return open(In::list, pending_);
        list_->first = static_cast<std::uint32_t>(d_.texts.size());
        return open(In::texts, In::document);
    }
    bool on_array_end(std::size_t, Code&) {
        if (level_->in == In::texts) list_->last = static_cast<std::uint32_t>(d_.texts.size());
        return close();
    }
    bool on_key_part(Piece, std::size_t, Code&) { return false; }
    bool on_key(Piece key, std::size_t, Code&) { return choose({key.data(), key.size()}); }
    bool on_string_part(Piece piece, std::size_t, Code&) {
        return parts_.unfinished.append(piece.data(), piece.size()), true;
    }
    bool on_string(Piece piece, std::size_t, Code&) {
        return put(whole({piece.data(), piece.size()}));
    }
    bool on_number_part(Piece, Code&) { return false; }
    bool on_int64(std::int64_t, Piece, Code&) { return false; }
    bool on_uint64(std::uint64_t, Piece, Code&) { return false; }
    bool on_double(double, Piece, Code&) { return false; }
    bool on_bool(bool yes, Code&) { return flag_ != nullptr ? (*flag_ = yes, true) : true; }
    bool on_null(Code&) { return false; }
    bool on_comment_part(Piece, Code&) { return false; }
    bool on_comment(Piece, Code&) { return false; }

private:
    struct Level {
        In in = In::list;
        In items = In::document;
    };

    bool open(In in, In items) {
        if (level_ == &levels_.back()) return false;
        *++level_ = {in, items};
        next_ = 0;
        switch (in) {
            case In::site:
                d_.sites.emplace_back();
                break;
            case In::visit:
                d_.visits.emplace_back();
                break;
            case In::evidence:
                d_.evidence.emplace_back();
                break;
            case In::judgement:
                d_.judgements.emplace_back();
                break;
            case In::claim:
                d_.claims.emplace_back();
                break;
            case In::shortfall:
                d_.shortfalls.emplace_back();
                break;
            default:
                break;
        }
        return true;
    }

    bool close() { return --level_, true; }

    // A text without escapes is one piece, and a part of the document.
    Text whole(Text piece) {
        if (parts_.unfinished.empty() && piece.data() >= json_.data() &&
            piece.data() < json_.data() + json_.size())
            return piece;
        parts_.unfinished += piece;
        auto* const bytes = static_cast<char*>(parts_.memory.allocate(parts_.unfinished.size(), 1));
        Text const text{bytes, parts_.unfinished.copy(bytes, parts_.unfinished.size())};
        parts_.unfinished.clear();
        return text;
    }

    bool put(Text text) {
        if (level_->in == In::texts) return d_.texts.push_back(text), true;
        if (day_ != nullptr) return (*day_ = day_of(text)) != 0;
        *text_ = text;
        return true;
    }

    bool choose(Text key) {
        day_ = nullptr;
        list_ = nullptr;
        flag_ = nullptr;
        text_ = &unused_text_;
        switch (level_->in) {
            case In::evidence:
                return find(evidence_fields, d_.evidence.back(), key);
            case In::judgement:
                return find(judgement_fields, d_.judgements.back(), key);
            case In::claim:
                return find(claim_fields, d_.claims.back(), key);
            case In::shortfall:
                return find(shortfall_fields, d_.shortfalls.back(), key);
            case In::visit:
                return find(visit_fields, d_.visits.back(), key);
            case In::site:
                return find(named_fields, d_.sites.back(), key);
            case In::document:
                return document(key);
            case In::organisation:
                return organisation(key);
            case In::scope:
                return scope(key);
            case In::facts:
                return fact(key);
            default:
                return list_ = &unused_list_, true;
        }
    }

    // Keys come in the same order nearly always, so the search begins after the last one.
    template <class T, std::size_t count>
    bool find(Field<T> const (&fields)[count], T& object, Text key) {
        for (std::size_t tried = 0; tried < count; ++tried) {
            std::size_t const at = next_ < count ? next_ : 0;
            next_ = at + 1;
            Field<T> const& field = fields[at];
            if (field.key != key) continue;
            if (field.text != nullptr)
                text_ = &(object.*field.text);
            else if (field.day != nullptr)
                day_ = &(object.*field.day);
            else
                list_ = field.list != nullptr ? &(object.*field.list) : &unused_list_;
            return true;
        }
        return false;
    }

    bool document(Text key) {
        for (Part const& part : parts_of_document)
            if (part.key == key) return pending_ = part.in, true;
        return key == "format" || find(named_fields, d_.about, key);
    }

    bool organisation(Text key) {
        if (key == "facts") return pending_ = In::facts, true;
        if (key == "customer_groups") return pending_ = In::group, true;
        if (key == "name") return text_ = &d_.organisation.title, true;
        return find(named_fields, d_.organisation, key);
    }

    bool scope(Text key) {
        if (key == "services") return pending_ = In::service, true;
        if (key == "sites") return pending_ = In::site, true;
        return find(named_fields, d_.scope, key);
    }

    bool fact(Text key) {
        if (key == "charges") return flag_ = &d_.charges, true;
        return key == "visitors" && (flag_ = &d_.visitors, true);
    }

    Document& d_;
    Parts& parts_;
    Text json_;
    std::array<Level, 8> levels_;
    Level* level_ = levels_.data();
    In pending_ = In::document;
    std::size_t next_ = 0;  ///< where in its table of fields the next key may be
    Text* text_ = nullptr;
    Day* day_ = nullptr;
    Range* list_ = nullptr;
    bool* flag_ = nullptr;
    Text unused_text_;
    Range unused_list_;
};

}  // namespace

void Document::clear() {
    sites.clear();
    visits.clear();
    evidence.clear();
    judgements.clear();
    claims.clear();
    shortfalls.clear();
    texts.clear();
}

bool read(Document& into, Parts& parts, std::string_view json) {
    into.clear();
    parts.memory.release();
    parts.unfinished.clear();
    boost::json::basic_parser<Handler> parser({}, into, parts, json);
    Code code;
    std::size_t const end = parser.write_some(false, json.data(), json.size(), code);
    return !code && end == json.size();
}

}  // namespace bench::by_hand
