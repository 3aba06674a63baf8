extension StandardFunctions { static let encoding: [Function] = [] }
