package estafeta.people;

/** A consent has been withdrawn, by whom it is about or by the organisation on the person's word. */
public record ConsentWithdrawn(Consent consent, boolean byOneself) {}
