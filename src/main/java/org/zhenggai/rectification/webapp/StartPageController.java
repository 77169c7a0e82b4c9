package org.zhenggai.rectification.webapp;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The address people type leads to their tasks. */
@Controller
class StartPageController {

    @GetMapping("/")
    String tasks() {
        return "redirect:/camunda/app/tasklist/default/";
    }
}
