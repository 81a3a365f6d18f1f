SELECT concat('{"serverInfo":{"version":"0.1.0","demo":false},"viewer":{"roles":["GUARDIAN"]}}')
