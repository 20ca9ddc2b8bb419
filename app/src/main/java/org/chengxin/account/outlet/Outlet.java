package org.chengxin.account.outlet;

/** Delivery channel for notices. */
interface Outlet {

    Message.Channel channel();

    /** Sends once; the caller retries. */
    void send(String address, Words words) throws OutletException;
}
