package org.chengxin.account.outlet;

/** One way out. */
interface Outlet {

    Message.Channel channel();

    /** Sends once; whoever calls tries again. */
    void send(String address, Words words) throws OutletException;
}
