# Writes OUTPUT, a C++ file that holds the text of each of FILES (paths below LUA_DIR) as declared in
# lua/embedded.hpp. Run by CMake at build time.
set(entries "")
foreach(file IN LISTS FILES)
    file(READ ${LUA_DIR}/${file} text)
    string(FIND "${text}" ")~lua~\"" end)
    if(NOT end EQUAL -1)
        message(FATAL_ERROR "${file} holds the mark that ends its text in the generated file: )~lua~\"")
    endif()
    string(APPEND entries "    {\"${file}\", R\"~lua~(${text})~lua~\"},\n")
endforeach()
list(LENGTH FILES count)

# The last entry is not counted: C++ has no array of nothing.
file(WRITE ${OUTPUT} "// Generated from lua/ by src/lua/embed.cmake. Do not edit.
#include \"lua/embedded.hpp\"

namespace assay::lua {

const EmbeddedFile embedded_files[] = {
${entries}    {},
};
const std::size_t embedded_file_count = ${count};

}  // namespace assay::lua
")
