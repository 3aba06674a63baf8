extension StandardFunctions { static let networks: [Function] = [] }
