-- What this layer asks. An assessment answers under `facts` of the thing that is asked about: here, of each piece of
-- evidence. What nobody has answered is not known, and raises nothing. Ask only what a check or a claim needs.

@kinds@fact "@fact@" {
  on = "evidence", type = "yes_no",
  asks = "Does it cover all customers in the scope? No: for some only, such as those of one place, or those online",
}
