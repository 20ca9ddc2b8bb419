package org.chengxin.simulation.deal;

/** One payment for an order, in fen. */
public record Payment(String method, long amount, int installments, String payer) {}
