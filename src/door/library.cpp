// The library for C is the whole of assay, linked as one file; assay.h has its calls.
