package org.chengxin.web.api;

import tools.jackson.databind.node.ObjectNode;

/** What a module adds to the description of the calls: the schemas of data that it declares itself and reads or writes as JSON. */
public interface ApiPart {

    /**
     * @param description the OpenAPI 3.1 document, its schemas by their full class names; to be changed in place
     */
    void describe(ObjectNode description);
}
