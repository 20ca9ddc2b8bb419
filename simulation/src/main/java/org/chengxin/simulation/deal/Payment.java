package org.chengxin.simulation.deal;

/** Payment for an order, in fen. */
public record Payment(String method, long amount, int installments, String payer) {}
