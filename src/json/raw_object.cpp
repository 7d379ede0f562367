#include "json/raw_object.hpp"

namespace assay::json {

void RawObject::open_object() {
    count();
    levels_.push_back({});
    writer_.open_object();
}

void RawObject::open_list() {
    count();
    levels_.push_back({.is_list = true});
    writer_.open_list();
}

void RawObject::append_steps(std::string& pointer) const {
    for (Level const& level : levels_) {
        if (level.is_list && level.items > 0)
            append_step(pointer, level.items - 1);
        else if (level.key.data() != nullptr)
            append_step(pointer, level.key);
    }
}

}  // namespace assay::json
