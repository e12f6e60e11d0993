package estafeta.mentorship.web;

import java.util.List;

/** A step of an order, with orders of the same number if there are any. */
public record OrderStepPage(OrderPage order, OrderForm form, List<SameNumber> same) {}
