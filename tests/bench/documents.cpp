#include "documents.hpp"

#include "prose.hpp"
#include "random.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace bench {
namespace {

constexpr std::size_t elements_of_cse = 57;

constexpr std::array<std::string_view, 8> kinds{
    "document",     "data",      "survey",           "observation",
    "conversation", "testimony", "mystery_shopping", "other_inspection"};

struct Element {
    assay::Node const* node = nullptr;
    std::string_view rating;
    std::vector<std::size_t> cites;
};

/// Writes one document from front to back.
class Document {
public:
    Document(assay::Standard const& standard, std::uint64_t seed) : random_(seed) {
        for (assay::Node const& node : standard.nodes)
            if (standard.is_element(node)) elements_.push_back({&node, {}, {}});
        std::size_t const pieces = random_.between(60, 150) * elements_.size() / elements_of_cse;
        cited_by_.resize(pieces);
        for (Element& element : elements_) judge(element);
    }

    std::string write(std::uint64_t seed) {
        json_ += R"({"format":"assay-assessment/1","id":"w1-)";
        json_ += std::to_string(seed);
        heading();
        list("evidence", cited_by_, [this](auto const& cited_by) { evidence(cited_by); });
        list("judgements", elements_, [this](Element const& element) { judgement(element); });
        claims();
        shortfalls();
        json_ += '}';
        return std::move(json_);
    }

private:
    void judge(Element& element) {
        element.rating = random_.chance(60)   ? "partial"
                         : random_.chance(5)  ? "non_compliant"
                         : random_.chance(90) ? "compliance_plus"
                                              : "compliant";
        if (random_.chance(12)) return;  // nothing stands behind it
        auto const index = static_cast<std::size_t>(&element - elements_.data());
        std::size_t const wanted = random_.between(1, 4);
        while (element.cites.size() < wanted) {
            // The first piece is one of those that many elements lean on.
            std::size_t const piece = random_.chance(50) ? 0 : random_.below(cited_by_.size());
            if (std::count(element.cites.begin(), element.cites.end(), piece) != 0) continue;
            element.cites.push_back(piece);
            cited_by_[piece].push_back(index);
        }
        std::sort(element.cites.begin(), element.cites.end());
    }

    void heading() {
        json_ += R"(","title":"Work W1","pack":{"id":"cse","version":"1.0.0"},)"
                 R"("organisation":{"name":"Riverside Libraries","description":")";
        append_prose(json_, random_, 200, 300);
        json_ += R"(","facts":{"charges":true,"visitors":true},"customer_groups":[)";
        for (std::string_view const group : {"families", "students", "older"}) {
            json_.append(R"({"id":")").append(group).append(R"(","title":")").append(group);
            json_ += R"(","description":")";
            append_prose(json_, random_, 80, 120);
            json_ += R"("},)";
        }
        json_.back() = ']';
        json_ += R"(},"scope":{"title":"The whole service","description":")";
        append_prose(json_, random_, 100, 200);
        json_ +=
            R"(","services":[{"id":"lending","title":"Lending"},{"id":"advice","title":"Advice"}],)"
            R"("sites":[{"id":"central","title":"Central","services":["lending","advice"]},)"
            R"({"id":"mill","title":"Mill Lane","services":["lending"]}]},)"
            R"("cycle":{"start":"2026-01-01","end":"2028-12-31","programme":"annual review"},)"
            R"("visits":[{"id":"sa-2026","kind":"self_assessment","from":"2026-03-02",)"
            R"("to":"2026-03-12","assessors":["QM1"],"sites":["central","mill"],"notes":")";
        append_prose(json_, random_, 100, 200);
        json_ += R"("}],)";
    }

    void evidence(std::vector<std::size_t> const& cited_by) {
        std::string_view const kind = kinds[random_.below(kinds.size())];
        json_ += R"({"id":")";
        evidence_id(static_cast<std::size_t>(&cited_by - cited_by_.data()));
        json_ += R"(","title":")";
        append_prose(json_, random_, 20, 40);
        json_ += R"(","summary":")";
        append_prose(json_, random_, 50, 300);
        json_.append(R"(","kind":")").append(kind);
        json_ += random_.chance(600) ? R"(","given":"shown")" : R"(","given":"told")";
        json_ += R"(,"date":")";
        date_of_evidence();
        json_ += R"(","supports":[)";
        for (std::size_t const index : cited_by)
            if (!random_.chance(8)) support(*elements_[index].node);
        if (cited_by.empty() || random_.chance(150) || json_.back() == '[')
            support(*elements_[random_.below(elements_.size())].node);
        json_.back() = ']';
        json_ += "},";
    }

    // An element, or now and then a guidance point or a limb of it.
    void support(assay::Node const& node) {
        json_.append("\"").append(node.id);
        if (!node.guidance.empty() && random_.chance(250))
            json_ += ".g1";
        else if (!node.limbs.empty() && random_.chance(30))
            json_ += ".a";
        json_ += "\",";
    }

    // Mostly within the year before the visit, some up to four years old, hardly any after it.
    void date_of_evidence() {
        std::size_t const age = random_.chance(3)    ? 0
                                : random_.chance(40) ? random_.between(13, 48)
                                                     : random_.between(1, 11);
        std::size_t const month = 2026 * 12 + 2 - age;  // months since the year 0, from 0
        date(month / 12, month % 12 + 1, random_.between(1, 28));
    }

    void judgement(Element const& element) {
        json_.append(R"({"element":")").append(element.node->id);
        json_ += R"(","role":"self","author":"QM1","visit":"sa-2026","rating":")";
        json_.append(element.rating).append(R"(","rationale":")");
        if (random_.chance(12))
            json_ +=
                "The requirement is met throughout; see the records of the teams and the survey.";
        else if (random_.chance(10))
            append_prose(json_, random_, 30, 79);
        else
            append_prose(json_, random_, 80, 400);
        json_ += '"';
        if (!element.cites.empty()) {
            json_ += R"(,"evidence":[)";
            for (std::size_t const piece : element.cites) {
                json_ += '"';
                evidence_id(piece);
                json_ += "\",";
            }
            json_.back() = ']';
        }
        json_ += "},";
    }

    void claims() {
        constexpr std::array<std::string_view, 4> claimable{"3.1.2", "3.3.3", "4.3.6", "5.2.4"};
        if (!random_.chance(400)) return;
        json_.append(R"(,"claims":[{"element":")").append(claimable[random_.below(4)]).append("\"");
        if (!random_.chance(200)) {
            json_ += R"(,"reason":")";
            append_prose(json_, random_, 80, 200);
            json_ += '"';
        }
        json_ += R"(,"by":"QM1","date":"2026-03-10"}])";
    }

    void shortfalls() {
        std::size_t count = 0;
        for (Element const& element : elements_) {
            bool const falls_short =
                element.rating == "partial" || element.rating == "non_compliant";
            if (!falls_short || random_.chance(150)) continue;
            json_ += count++ == 0 ? R"(,"shortfalls":[)" : ",";
            json_.append(R"({"id":"S)").append(std::to_string(count)).append(R"(","element":")");
            json_.append(element.node->id).append(R"(","visit":"sa-2026","missing":")");
            append_prose(json_, random_, 80, 200);
            json_ += R"(","remediable":true)";
            if (!random_.chance(100)) json_ += R"(,"deadline":"2026-09-30")";
            json_ += '}';
        }
        if (count > 0) json_ += ']';
    }

    template <class Items, class Write>
    void list(std::string_view key, Items const& items, Write write) {
        if (json_.back() != ',') json_ += ',';
        json_.append("\"").append(key).append("\":[");
        for (auto const& item : items) write(item);
        json_.back() = ']';
    }

    void evidence_id(std::size_t index) {
        json_ += index < 9 ? "E0" : "E";
        json_ += std::to_string(index + 1);
    }

    void date(std::size_t year, std::size_t month, std::size_t day) {
        json_ += std::to_string(year);
        json_.append(month < 10 ? "-0" : "-").append(std::to_string(month));
        json_.append(day < 10 ? "-0" : "-").append(std::to_string(day));
    }

    Random random_;
    std::vector<Element> elements_;
    std::vector<std::vector<std::size_t>> cited_by_;  ///< of each piece of evidence: elements
    std::string json_;
};

}  // namespace

std::string make_document(assay::Standard const& standard, std::uint64_t seed) {
    return Document(standard, seed).write(seed);
}

}  // namespace bench
