# One WAY of using the library, as somebody else would: install it, find it by CMake, find it by
# pkg-config, or add its source folder (configured only; building it again would prove nothing new).

function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

set(project ${SOURCE_DIR}/tests/consumer)
set(build ${WORK_DIR}/${WAY})
set(common -G ${GENERATOR} -DCMAKE_CXX_COMPILER=${CXX} -DCMAKE_CXX_FLAGS=${CXX_FLAGS} -DCMAKE_BUILD_TYPE=${BUILD_TYPE})
file(REMOVE_RECURSE ${build})

if(WAY STREQUAL "install")
    file(REMOVE_RECURSE ${PREFIX})
    run(${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${PREFIX})
elseif(WAY STREQUAL "embed")
    # The example, built as its README says, prints what it says.
    set(example ${SOURCE_DIR}/examples/embed)
    run(${CMAKE_COMMAND} -S ${example} -B ${build} ${common} -DCMAKE_PREFIX_PATH=${PREFIX})
    run(${CMAKE_COMMAND} --build ${build} --target evaluate)  # tests/CMakeLists.txt builds and runs the others
    execute_process(
        COMMAND ${build}/evaluate ${PREFIX}/share/assay/rules/cse ${SOURCE_DIR}/examples/assess/riverside-libraries.json
        OUTPUT_VARIABLE printed COMMAND_ERROR_IS_FATAL ANY)
    file(READ ${example}/evaluate-expected.txt expected)
    if(NOT printed STREQUAL expected)
        message(FATAL_ERROR "the example prints\n${printed}instead of\n${expected}")
    endif()
elseif(WAY STREQUAL "find_package")
    run(${CMAKE_COMMAND} -S ${project}/find_package -B ${build} ${common} -DCMAKE_PREFIX_PATH=${PREFIX})
    run(${CMAKE_COMMAND} --build ${build})
    run(${build}/consumer)
elseif(WAY STREQUAL "pkg_config")
    file(MAKE_DIRECTORY ${build})
    set(ENV{PKG_CONFIG_PATH} ${PREFIX}/${LIBDIR}/pkgconfig)
    set(ENV{LD_LIBRARY_PATH} ${PREFIX}/${LIBDIR})
    execute_process(COMMAND pkg-config --cflags --libs assay OUTPUT_VARIABLE flags COMMAND_ERROR_IS_FATAL ANY)
    separate_arguments(flags UNIX_COMMAND "${CXX_FLAGS} ${flags}")
    run(${CXX} -std=c++20 ${project}/main.cpp ${flags} -o ${build}/consumer)
    run(${build}/consumer)
elseif(WAY STREQUAL "add_subdirectory")
    run(${CMAKE_COMMAND} -S ${project}/add_subdirectory -B ${build} ${common} ${OPTIONS} -DASSAY_SOURCE_DIR=${SOURCE_DIR})
endif()
