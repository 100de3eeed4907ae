-- Every document that comes is looked up in these two indexes. What an index of this kind puts off at insertion, each
-- lookup goes through from end to end.
alter index telling_by_key set (fastupdate = off);
alter index document_signature_by_band set (fastupdate = off);
