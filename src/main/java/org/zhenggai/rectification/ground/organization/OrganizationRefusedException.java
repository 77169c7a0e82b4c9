package org.zhenggai.rectification.ground.organization;

import java.util.List;

/** An organization document that cannot be imported; every problem is named, in Chinese. */
public class OrganizationRefusedException extends RuntimeException {

    OrganizationRefusedException(List<String> problems) {
        super("组织机构数据有" + problems.size() + "处需要改正：" + String.join("；", problems));
    }
}
