package org.chengxin.simulation.stories;

import java.util.ArrayList;
import java.util.List;
import org.chengxin.client.ClientException;

/** Complainant of a story, with what the form of a complaint asks of them. */
record Consumer(String account, String name, String phone, String address) {

    static final Consumer WANG = new Consumer("citizen", "王晓岚", "13800138001", "杭州市拱墅区湖墅南路 186 号");
    static final Consumer CHEN = new Consumer("citizen-2", "陈国庆", "13900139002", "杭州市滨江区江南大道 88 号");

    /** @param about what it is about, field and value in turns */
    void complain(PlayedMatter complaint, Object... about) throws ClientException, InterruptedException {
        List<Object> form = new ArrayList<>(List.of("name", name, "phone", phone, "address", address));
        form.addAll(List.of(about));
        complaint.open(account, "complaint", form.toArray());
    }
}
